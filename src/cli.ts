#!/usr/bin/env node
import { keepCompiled } from './program/compiled.ts';

keepCompiled(process.env, import.meta.dirname);
// What is loaded from here on is kept as the engine has compiled it.
// No top-level await: the program is bundled as CommonJS, which starts sooner.
void import('./main.ts').then(({ start }) => start());

#!/usr/bin/env node
import { keepCompiled } from './program/compiled.ts';
import { setUpForStart } from './program/engine.ts';

// Compiled code is kept for an engine that is set up like this one: this comes first.
setUpForStart();
keepCompiled(process.env, import.meta.dirname);
// What is loaded from here on is kept as the engine has compiled it.
// No top-level await: the program is bundled as CommonJS, which starts sooner.
void import('./main.ts').then(({ start }) => start());

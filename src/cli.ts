#!/usr/bin/env node
import { keepCompiled } from './command/compiled.ts';

keepCompiled(process.env);
// What is loaded from here on is kept as the engine has compiled it.
void import('./main.ts');

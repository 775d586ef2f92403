import rule from '../../../src/rules/folder/copied-plans.ts';
import { testFolderRule } from '../test-folder-rule.ts';

testFolderRule(rule, {});

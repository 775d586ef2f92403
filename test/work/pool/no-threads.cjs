// Loaded before the program (`node --require`): the system has room for no thread more.
const threads = require('node:worker_threads');

threads.Worker = class {
  constructor() {
    throw Object.assign(new Error('Worker initialization failure: EAGAIN'), { code: 'ERR_WORKER_INIT_FAILED' });
  }
};

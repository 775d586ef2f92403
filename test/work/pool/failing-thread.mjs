// A thread that cannot even start.
throw new Error('no such luck');

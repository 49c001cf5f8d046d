/** What is said where a command needs a service to do the work. */
export const noService =
  'No service with a worker runs on this database: start `bookbridge serve`, with the same settings as here.';

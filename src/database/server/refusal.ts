/** The database cannot be used as it is; the message says to a person why and what helps. */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal';
}

/** The reason a turn's signal carries when its time is over. Its work so far goes to a person. */
export class TimeUp extends Error {
  override name = 'TimeUp';

  constructor(seconds: number) {
    super(`The turn took longer than ${seconds} seconds.`);
  }
}

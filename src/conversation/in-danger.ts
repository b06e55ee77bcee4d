import { within } from '../waits/within.ts';

/** Who is in danger is told so within the second, whatever else there is to know by then. */
const LONGEST_MS = 400;

/** What the work gives, or undefined where it fails or is late: for what must be said without it. */
export async function atOnce<Result>(work: Promise<Result>): Promise<Result | undefined> {
  let result: Result | undefined;
  const done = work.then(
    (given) => {
      result = given;
    },
    () => {},
  );
  await within(LONGEST_MS, done);
  return result;
}

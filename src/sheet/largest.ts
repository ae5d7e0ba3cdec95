/** The largest of so many numbers, `least` at the least; a sheet has more rows than a call may have arguments. */
export function largest(numbers: Iterable<number>, least = -Infinity): number {
  let found = least;
  for (const number of numbers) if (number > found) found = number;
  return found;
}

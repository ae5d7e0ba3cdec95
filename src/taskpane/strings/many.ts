/** `1 card`, `3 cards`. */
export const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

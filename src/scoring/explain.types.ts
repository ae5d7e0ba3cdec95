/** A piece of an explanation: plain text, or text that leads to a cell. */
export type Piece = string | Readonly<{ text: string; at: string }>;

/**
 * One sentence of an explanation. `level` 0 is a headline (an indicator, the total, a payout), 1 a step below it.
 * `figure` is the number it ends in, already written as shown (`34.00`), for the right-hand column.
 */
export type Sentence = Readonly<{
  about: "indicator" | "dimension" | "subtotal" | "deduction" | "team" | "total" | "grade" | "rank" | "payout" | "finding";
  level: 0 | 1;
  pieces: readonly Piece[];
  figure?: string;
}>;

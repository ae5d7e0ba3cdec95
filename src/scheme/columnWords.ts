/** One column of a scheme table: the words it is headed by, first of each language the one we write. */
export type ColumnWords = Readonly<{ zh: string; en: string; also?: readonly string[] }>;

/** One scheme table: its name (as an Excel table and as a heading) and its columns by field. */
export type TableWords = Readonly<{
  zh: string;
  en: string;
  /** The columns by which the table is recognised, whatever it is called. */
  known: readonly string[];
  columns: Readonly<Record<string, ColumnWords>>;
}>;

export interface ChoiceProps<Word extends string> {
  /** What its label points to. */
  readonly id?: string;
  readonly words: readonly Word[];
  readonly names: Readonly<Record<NoInfer<Word>, string>>;
  readonly chosen: NoInfer<Word>;
  onChoose(word: NoInfer<Word>): void;
}

/** One word of a few. */
export const Choice = <Word extends string>({ id, words, names, chosen, onChoose }: ChoiceProps<Word>) => (
  <select
    id={id}
    value={chosen}
    onChange={({ currentTarget }) => {
      const word = words.find((one) => one === currentTarget.value);
      if (word !== undefined) onChoose(word);
    }}
  >
    {words.map((word) => (
      <option key={word} value={word}>
        {names[word]}
      </option>
    ))}
  </select>
);

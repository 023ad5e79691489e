/** A mistake of the person at the command line, or of what they named: said in a sentence, without a stack. */
export class Fault extends Error {
  readonly exitCode: number;
  constructor(sentence: string, exitCode = 2) {
    super(sentence);
    this.name = "Fault";
    this.exitCode = exitCode;
  }
}

/** `tomi rules`: what is asked of every record, as Markdown. */
import { rulesMarkdown } from "../ingest/index.ts";

export function rules(): void {
  process.stdout.write(rulesMarkdown());
}

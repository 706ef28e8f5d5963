import type { Finding } from '../run/finding';
import type { DraftOrProblems, ExampleReport, OfferOrProblems, PackDraft, PickedFile, RuleForm } from './pack-draft';
import type { PackName, Policy } from './policy';

/** Where packs are made, read and tried, without the engine: what the options page asks for. All of it pure. */
export interface Workshop {
  /** Reads the file of a pack as one of the user's: under this id, or under its own, else under one made of its title. */
  read(source: string, id?: PackName): DraftOrProblems;
  /** One of ours as a file; what is secret in its examples is invented. */
  write(id: PackName): string;
  /** Reads picked files, whatever their format, as one pack. */
  readFiles(files: readonly PickedFile[]): OfferOrProblems;
  checkExamples(draft: Pick<PackDraft, 'policy' | 'examples'>): ExampleReport;
  /** What the rules of a pack find in a text, all of them on; those that ask the model find nothing here. */
  preview(policy: Policy, text: string): readonly Finding[];
  newPack(title: string, description: string, language: string): string;
  withRule(source: string, form: RuleForm, id?: string): string;
  withoutRule(source: string, id: string): string;
  withTitle(source: string, title: string): string;
  /** A rule as the form shows it; null for one that says more than the form knows. */
  readForm(source: string, id: string): RuleForm | null;
}

import * as v from 'valibot';
import { type LicenceId, licenceIds } from '../core/store/model';
import type { Acceptance } from '../core/store/state';
import { readJsonFile, writeJsonFile } from './folders';

const fileName = 'licences.json';
const storedSchema = v.array(v.object({ licence: v.picklist(licenceIds), acceptedAt: v.number() }));

/** The licences the user has accepted, with the date. Kept beside the models, so that nothing is fetched without them. */
export class Acceptances {
  constructor(readonly root: FileSystemDirectoryHandle) {}

  async list(): Promise<readonly Acceptance[]> {
    const parsed = v.safeParse(storedSchema, await readJsonFile(this.root, fileName));
    return parsed.success ? parsed.output : [];
  }

  async accept(licence: LicenceId, acceptedAt: number): Promise<void> {
    const others = (await this.list()).filter((other) => other.licence !== licence);
    await writeJsonFile(this.root, fileName, [...others, { licence, acceptedAt }]);
  }

  async withdraw(licence: LicenceId): Promise<void> {
    await writeJsonFile(
      this.root,
      fileName,
      (await this.list()).filter((other) => other.licence !== licence),
    );
  }
}

/**
 * The addresses of a model hub, and what its answers mean. A mirror has the same paths under another origin.
 * Source: https://huggingface.co/docs/hub/api
 */
import * as v from 'valibot';
import type { Edition, ModelFile } from '../../core/store/model';
import { StoreError } from '../../core/store/failure';

/** Where a file of a repository lies at a commit. */
export function addressOfFile(hub: string, repository: string, commit: string, path: string): string {
  return `${hub}/${repository}/resolve/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where the list of a repository's files at a commit lies. */
export function addressOfListing(hub: string, repository: string, commit: string): string {
  return `${hub}/api/models/${repository}/tree/${commit}?recursive=true`;
}

/** Where the hub says which commit `main` is. */
export function addressOfMain(hub: string, repository: string): string {
  return `${hub}/api/models/${repository}/revision/main`;
}

/** A file that is going to be fetched: its size, and a hash to hold it to. */
export interface PlannedFile {
  readonly path: string;
  readonly bytes: number;
  readonly hash: FileHash;
}

/** SHA-256 of the content, or, for small files that the hub keeps in git, git's SHA-1 of the blob. Hexadecimal. */
export interface FileHash {
  readonly kind: 'sha256' | 'git-sha1';
  readonly value: string;
}

const bytesSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const listingSchema = v.array(
  v.object({
    type: v.string(),
    path: v.string(),
    size: v.optional(bytesSchema),
    oid: v.optional(v.string()),
    lfs: v.nullish(v.object({ oid: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), size: bytesSchema })),
  }),
);

/** The files of a listing by path. Throws `bad-listing`. */
export function parseListing(answer: unknown, host: string): ReadonlyMap<string, PlannedFile> {
  const parsed = v.safeParse(listingSchema, answer);
  if (!parsed.success) throw new StoreError({ code: 'bad-listing', host });
  const files = new Map<string, PlannedFile>();
  for (const { type, path, size, oid, lfs } of parsed.output) {
    if (type !== 'file') continue;
    const bytes = lfs?.size ?? size;
    const hash: FileHash | null = lfs ? { kind: 'sha256', value: lfs.oid } : oid && /^[0-9a-f]{40}$/.test(oid) ? { kind: 'git-sha1', value: oid } : null;
    if (bytes !== undefined && hash) files.set(path, { path, bytes, hash });
  }
  return files;
}

/** The commit in the hub's answer for `main`. Throws `bad-listing`. */
export function parseCommit(answer: unknown, host: string): string {
  const parsed = v.safeParse(v.object({ sha: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)) }), answer);
  if (!parsed.success) throw new StoreError({ code: 'bad-listing', host });
  return parsed.output.sha;
}

/** The plan when the catalogue knows everything by itself; null when the hub must be asked. */
export function planFromCatalogue({ files }: Edition): readonly PlannedFile[] | null {
  const planned = files.map(({ path, bytes, sha256, isOptional }): PlannedFile | null =>
    bytes !== undefined && sha256 && !isOptional ? { path, bytes, hash: { kind: 'sha256', value: sha256 } } : null,
  );
  return planned.every((file) => file !== null) ? planned : null;
}

/**
 * The plan by a hub's listing. Throws `not-at-hub` for a file that must be there and is not, and
 * `wrong-size` or `wrong-hash` where the hub has another file than the catalogue was written for.
 */
export function planFromListing({ files }: Edition, listing: ReadonlyMap<string, PlannedFile>): readonly PlannedFile[] {
  return files.flatMap((wanted) => {
    const listed = listing.get(wanted.path);
    if (!listed) {
      if (wanted.isOptional) return [];
      throw new StoreError({ code: 'not-at-hub', path: wanted.path });
    }
    checkAgainstCatalogue(wanted, listed);
    return [listed];
  });
}

function checkAgainstCatalogue({ path, bytes, sha256 }: ModelFile, listed: PlannedFile): void {
  if (bytes !== undefined && bytes !== listed.bytes) throw new StoreError({ code: 'wrong-size', path });
  if (sha256 && (listed.hash.kind !== 'sha256' || listed.hash.value !== sha256)) throw new StoreError({ code: 'wrong-hash', path });
}

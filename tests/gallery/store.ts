/** A store in the middle of everything, for the gallery's options page. Nothing in it was ever fetched. */
import type { TestFigures } from '../../src/core/run/writing';
import type { ImportOffer } from '../../src/core/store/import-offer';
import type { StoredModel } from '../../src/core/store/model';
import type { LedgerEntry, StoreState, Transfer } from '../../src/core/store/state';
import type { TransferNote } from '../../src/ui/hosts';

const description = {
  format: 'gguf',
  architecture: 'gemma3',
  name: 'Gemma 3 270M it',
  quantization: 'Q8_0',
  parameters: 268_098_176,
  layers: 18,
  hiddenSize: 640,
  vocabularySize: 262_144,
  contextTokens: 32_768,
  hasChatTemplate: true,
} as const;

const stored: StoredModel = {
  version: 1,
  key: 'gemma-3-270m-it.gguf-q8-0',
  title: 'Gemma 3 270M it',
  modelId: 'gemma-3-270m-it',
  editionId: 'gguf-q8-0',
  licence: 'gemma',
  description,
  files: [{ path: 'gemma-3-270m-it-Q8_0.gguf', bytes: 291_545_600, sha256: '0'.repeat(64) }],
  origin: { kind: 'hub', address: 'https://huggingface.co', repository: 'ggml-org/gemma-3-270m-it-GGUF', commit: 'e7647be17ae1108f2f605ed061ca0608b171afff' },
  storedAt: Date.UTC(2026, 2, 12, 18, 4),
};

const own: StoredModel = {
  ...stored,
  key: 'import.ticket-router',
  title: 'Ticket router',
  modelId: undefined,
  editionId: undefined,
  origin: { kind: 'import', name: 'Ticket router' },
};

const transfers: readonly Transfer[] = [
  {
    key: 'lfm2-5-350m.gguf-q8-0',
    modelId: 'lfm2-5-350m',
    editionId: 'gguf-q8-0',
    phase: 'fetching',
    doneBytes: 160_000_000,
    totalBytes: 379_217_632,
    bytesPerSecond: 3_400_000,
    secondsLeft: 64,
  },
  {
    key: 'smollm2-135m-instruct.gguf-q8-0',
    modelId: 'smollm2-135m-instruct',
    editionId: 'gguf-q8-0',
    phase: 'paused',
    doneBytes: 40_000_000,
    totalBytes: 145_000_000,
  },
  {
    key: 'qwen2-5-0-5b-instruct.gguf-q8-0',
    modelId: 'qwen2-5-0-5b-instruct',
    editionId: 'gguf-q8-0',
    phase: 'failed',
    doneBytes: 0,
    totalBytes: 675_710_816,
    failure: { code: 'no-network', host: 'mirror.example.org' },
  },
];

/** Invented. */
export const tested: TestFigures = {
  testedAt: Date.UTC(2026, 2, 13, 9, 20),
  loadMs: 1_240,
  memoryBytes: 311_000_000,
  threads: 4,
  asked: 4,
  known: 4,
  isSteady: true,
  firstTokenMs: 1_830,
  readPerSecond: 139.8,
  writtenPerSecond: 21.4,
};

export const storeState: StoreState = {
  models: [
    { ...stored, usedAt: null },
    { ...own, usedAt: Date.UTC(2026, 2, 13, 9, 30), tested },
  ],
  transfers,
  acceptances: [{ licence: 'gemma', acceptedAt: Date.UTC(2026, 2, 12, 17, 59) }],
  deleted: [{ key: 'import.old-tune', title: 'Old tune' }],
  failure: null,
  examinations: {
    'import.ticket-router': { phase: 'damaged', files: [{ path: 'ticket-router.gguf', flaw: 'changed', damagedBytes: 4_194_304 }], canRepair: false },
  },
  hubCheck: { hub: 'https://mirror.example.org', phase: 'failed', failure: { code: 'bad-listing', host: 'mirror.example.org' } },
  usedBytes: 623_000_000,
  quotaBytes: 64_000_000_000,
};

export const transferNotes: readonly TransferNote[] = transfers.map((transfer, at) => ({
  key: transfer.key,
  title: ['LFM2.5-350M', 'SmolLM2-135M-Instruct', 'Qwen2.5-0.5B-Instruct'][at]!,
  transfer,
}));

export const offer: ImportOffer = {
  description: { ...description, licenceName: 'gemma' },
  title: 'Ticket router',
  bytes: 291_545_600,
  licence: 'gemma',
  isExport: false,
};

export const ledger: readonly LedgerEntry[] = [
  {
    id: 2,
    at: Date.UTC(2026, 2, 12, 18, 0),
    address: 'https://huggingface.co/ggml-org/gemma-3-270m-it-GGUF/resolve/e7647be17ae1108f2f605ed061ca0608b171afff/gemma-3-270m-it-Q8_0.gguf',
    reason: 'file',
    subject: 'Gemma 3 270M it',
    status: 200,
    receivedBytes: 291_545_600,
    tookMs: 88_000,
  },
  {
    id: 1,
    at: Date.UTC(2026, 2, 12, 17, 58),
    address: 'https://mirror.example.org/api/models/ggml-org/gemma-3-270m-it-qat-GGUF/tree/7dba9faa7cdb58c7dc44b238c7dbb00e391fbf65?recursive=true',
    reason: 'hub-check',
    subject: 'mirror.example.org',
    status: 404,
    receivedBytes: 0,
    tookMs: 310,
  },
];

import type { Edition, Model } from '../core/store/model';
import { gemma3Instruct } from './gemma-3-270m-it';
import { gemma3Pretrained } from './gemma-3-270m';
import { lfm2 } from './lfm2-350m';
import { lfm25 } from './lfm2-5-350m';
import { qwen25 } from './qwen2-5-0-5b-instruct';
import { smolLm2 } from './smollm2-135m-instruct';

export { licences } from './licences';

/** The catalogue, in the order of the options page. */
export const models: readonly Model[] = [gemma3Instruct, lfm2, lfm25, smolLm2, qwen25, gemma3Pretrained];

/** An edition of the catalogue with its model; null where the catalogue has no such. */
export function findEdition(modelId: string, editionId: string): { readonly model: Model; readonly edition: Edition } | null {
  const model = models.find(({ id }) => id === modelId);
  const edition = model?.editions.find(({ id }) => id === editionId);
  return model && edition ? { model, edition } : null;
}

/** What a model of the catalogue is called; its id where the catalogue has no such. */
export function titleOfModel(modelId: string): string {
  return models.find(({ id }) => id === modelId)?.title ?? modelId;
}

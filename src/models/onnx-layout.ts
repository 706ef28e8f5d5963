import type { ModelFile } from '../core/store/model';

/** The files beside a graph that every repository of the Hugging Face layout has, or may have. */
export const onnxCompanions: readonly ModelFile[] = [
  { path: 'config.json' },
  { path: 'tokenizer.json' },
  { path: 'tokenizer_config.json' },
  { path: 'generation_config.json', isOptional: true },
  { path: 'special_tokens_map.json', isOptional: true },
  { path: 'chat_template.jinja', isOptional: true },
];

import {
  AutoModel,
  AutoTokenizer,
  pipeline,
  type PreTrainedModel,
  type Tensor,
  Tensor as TensorOf,
  TextClassificationPipeline,
} from '@huggingface/transformers';

/** The three tasks as transformers.js does them out of the box. */
export interface Stock {
  entities(text: string): Promise<unknown>;
  sentiment(text: string): Promise<unknown>;
  toxicity(text: string): Promise<unknown>;
}

/**
 * Opens the stock pipelines on the very file that the product ships. `token-classification` takes it as it
 * is. `text-classification` expects one row of logits a text, our file gives one a token: so the model is
 * wrapped in a function that takes their mean, and all else of the pipeline (tokenizer, softmax, top-k) is stock.
 */
export async function openStock(modelId: string): Promise<Stock> {
  const options = { dtype: 'q8', local_files_only: true } as const;
  const entities = await pipeline('token-classification', modelId, options);
  const model = await AutoModel.from_pretrained(modelId, options);
  const tokenizer = await AutoTokenizer.from_pretrained(modelId, options);
  const classify = (output: string, labels: readonly string[]) =>
    new TextClassificationPipeline({ task: 'text-classification', model: poolTokens(model, output, labels), tokenizer });
  const sentiment = classify('sentiment', ['negative', 'neutral', 'positive']);
  const toxicity = classify('toxicity', ['not_toxic', 'toxic']);
  return {
    entities: (text) => entities(text, { aggregation_strategy: 'simple' }),
    sentiment: (text) => sentiment(text),
    toxicity: (text) => toxicity(text),
  };
}

function poolTokens(model: PreTrainedModel, output: string, labels: readonly string[]): PreTrainedModel {
  const call = async (inputs: object) => {
    const all = (await model(inputs)) as Record<string, Tensor>;
    const { data, dims } = all[output]!;
    const mean = new Float32Array(labels.length);
    const tokens = dims[1]!;
    for (let at = 0; at < data.length; at++) mean[at % labels.length]! += Number(data[at]) / tokens;
    return { logits: new TensorOf('float32', mean, [1, labels.length]) };
  };
  return Object.assign(call, { config: { id2label: Object.fromEntries(labels.entries()) } }) as unknown as PreTrainedModel;
}

/** Where the stock graph lies in its folder, and how many tokens it knows. */
export const stockPaths = { graph: 'onnx/model_q4.onnx', data: 'onnx/model_q4.onnx_data', config: 'config.json' } as const;
export const stockVocabulary = 262_144;

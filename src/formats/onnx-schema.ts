/**
 * Numbers of the fields of an ONNX file that we follow, and what two readers of it have in common.
 * Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3
 */
import type { Field, ProtobufWalker } from './protobuf-walker';

export const model = { irVersion: 1, graph: 7, functions: 25 } as const;
export const graph = { node: 1, initializer: 5, input: 11, output: 12 } as const;
export const functionProto = { node: 7 } as const;
export const node = { operator: 4, attribute: 5 } as const;
export const attribute = { name: 1, integer: 3, tensor: 5, graph: 6, tensors: 10, graphs: 11 } as const;
export const tensor = { dimensions: 1, element: 2, name: 8, bytes: 9, externalData: 13, location: 14 } as const;
export const entry = { key: 1, value: 2 } as const;
export const valueInfo = { name: 1, type: 2 } as const;
export const type = { tensor: 1 } as const;
export const tensorType = { element: 1, shape: 2 } as const;
export const shape = { dimension: 1 } as const;
export const dimension = { value: 1 } as const;
export const float16 = 10;

/** The element type and the sizes of an input or an output; null for a size that is only known when it runs. */
export async function readTensorType(walker: ProtobufWalker, port: Field): Promise<{ element: number; sizes: (number | null)[] }> {
  const sizes: (number | null)[] = [];
  let element = 0;
  for (const outer of await walker.messages(port, valueInfo.type)) {
    for (const inner of await walker.messages(outer, type.tensor)) {
      element = (await walker.numberField(inner, tensorType.element)) ?? 0;
      for (const dimensions of await walker.messages(inner, tensorType.shape)) {
        for (const one of await walker.messages(dimensions, shape.dimension)) sizes.push(await walker.numberField(one, dimension.value));
      }
    }
  }
  return { element, sizes };
}

/** Where a graph is computed. */
export type Device = 'cpu' | 'webgpu';

/** On which device a model as a graph is computed here, and why: found out once, by trying both. Speeds are tokens a second. */
export interface DeviceChoice {
  readonly device: Device;
  /** The graphics card that was tried, as its driver calls it; with another one all is to be tried again. */
  readonly adapter: string;
  /** `faster`: the chosen one was; `failed`: the graphics card gave no answer; `differs`: it gave another one than the processor. */
  readonly why: 'faster' | 'failed' | 'differs';
  readonly cpuPerSecond?: number;
  readonly webgpuPerSecond?: number;
}

import type { LicenceId } from '../../../core/store/model';

/** Something that waits for a licence to be accepted. */
export interface LicenceRequest {
  readonly licence: LicenceId;
  readonly title: string;
  onAccepted(): void;
}

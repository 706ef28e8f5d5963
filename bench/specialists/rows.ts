/** The rows of the specialists: what is taught, and what is held out by template and by name. */
import type { RecordExample } from '../../src/core/run/record';
import { createDraw, type Draw, fill, type Slots } from './fill';
import { testedFeelingSlots, testedFeelings } from './feelings-tested';
import { drawPersonal, taughtPersonal, testedPersonal } from './personal';
import { drawBill, taughtBills, testedBills } from './records';
import { taughtSlots, taughtTickets } from './tickets-taught';
import { taughtTicketsMore } from './tickets-taught-more';
import { testedSlots, testedTickets } from './tickets-tested';

/** A text of a customer, what it is about, and the template it was made from. */
export interface Ticket {
  readonly text: string;
  readonly label: string;
  readonly template: string;
}

/** A text, the record to be read out of it, and the template it was made from. */
export interface RecordRow extends RecordExample {
  readonly template: string;
}

export const ticketLabels = Object.keys(taughtTickets);

const taught = Object.fromEntries(ticketLabels.map((label) => [label, [...taughtTickets[label]!, ...taughtTicketsMore[label]!]]));

/** 480 rows, 40 of each label. */
export const taughtTicketRows = (): Ticket[] => drawTickets(taught, taughtSlots, 40, createDraw(1));
/** 576 rows, 48 of each label. */
export const testedTicketRows = (): Ticket[] => drawTickets(testedTickets, testedSlots, 48, createDraw(2));
/** 180 rows, 60 of each feeling. */
export const testedFeelingRows = (): Ticket[] => drawTickets(testedFeelings, testedFeelingSlots, 60, createDraw(7));
export const taughtPersonalRows = (): RecordRow[] => drawRecords(taughtPersonal, drawPersonal, 392, createDraw(5));
export const testedPersonalRows = (): RecordRow[] => drawRecords(testedPersonal, drawPersonal, 100, createDraw(6));
export const taughtBillRows = (): RecordRow[] => drawRecords(taughtBills, drawBill, 640, createDraw(3));
export const testedBillRows = (): RecordRow[] => drawRecords(testedBills, drawBill, 100, createDraw(4));

/** Texts that stand twice are drawn anew, so that nothing counts double. */
function drawTickets(templates: Readonly<Record<string, readonly string[]>>, slots: Slots, ofEach: number, draw: Draw): Ticket[] {
  const seen = new Set<string>();
  return Array.from({ length: ofEach }, (_, round) => round).flatMap((round) =>
    Object.entries(templates).map(([label, sentences]) => {
      const place = round % sentences.length;
      for (;;) {
        const text = fill(`${slots.opening ? '{opening}' : ''}${sentences[place]!}${slots.closing ? '{closing}' : ''}`, slots, draw);
        if (seen.has(text)) continue;
        seen.add(text);
        return { text, label, template: `${label} ${place}` };
      }
    }),
  );
}

function drawRecords<Texts extends { readonly templates: readonly string[] }>(
  texts: Texts,
  drawOne: (texts: Texts, template: number, draw: Draw) => RecordExample,
  count: number,
  draw: Draw,
): RecordRow[] {
  return Array.from({ length: count }, (_, row) => row % texts.templates.length).map((place) => ({ ...drawOne(texts, place, draw), template: String(place) }));
}

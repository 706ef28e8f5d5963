/** The rows of the specialists: what is taught, and what is held out by template and by name. */
import type { RecordExample } from '../../src/core/run/record';
import { createDraw, type Draw, fill, type Slots } from './fill';
import { type Bills, drawBill, taughtBills, testedBills } from './records';
import { taughtSlots, taughtTickets } from './tickets-taught';
import { taughtTicketsMore } from './tickets-taught-more';
import { testedSlots, testedTickets } from './tickets-tested';

/** A text of a customer, what it is about, and the template it was made from. */
export interface Ticket {
  readonly text: string;
  readonly label: string;
  readonly template: string;
}

export const ticketLabels = Object.keys(taughtTickets);

const taught = Object.fromEntries(ticketLabels.map((label) => [label, [...taughtTickets[label]!, ...taughtTicketsMore[label]!]]));

/** 480 rows, 40 of each label. */
export const taughtTicketRows = (): Ticket[] => drawTickets(taught, taughtSlots, 40, createDraw(1));
/** 576 rows, 48 of each label. */
export const testedTicketRows = (): Ticket[] => drawTickets(testedTickets, testedSlots, 48, createDraw(2));
export const taughtBillRows = (): RecordExample[] => drawBills(taughtBills, 320, createDraw(3));
export const testedBillRows = (): RecordExample[] => drawBills(testedBills, 100, createDraw(4));

/** Texts that stand twice are drawn anew, so that nothing counts double. */
function drawTickets(templates: Readonly<Record<string, readonly string[]>>, slots: Slots, ofEach: number, draw: Draw): Ticket[] {
  const seen = new Set<string>();
  return Array.from({ length: ofEach }, (_, round) => round).flatMap((round) =>
    Object.entries(templates).map(([label, sentences]) => {
      const place = round % sentences.length;
      for (;;) {
        const text = fill(`{opening}${sentences[place]!}{closing}`, slots, draw);
        if (seen.has(text)) continue;
        seen.add(text);
        return { text, label, template: `${label} ${place}` };
      }
    }),
  );
}

function drawBills(bills: Bills, count: number, draw: Draw): RecordExample[] {
  return Array.from({ length: count }, (_, row) => drawBill(bills, row % bills.templates.length, draw));
}

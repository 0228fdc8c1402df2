import { type Slot, slotId } from '../core/slot.ts';

/** Where the pages of the station desk are. Without `/en`. */
export const stationDeskPath = '/bureau/stations';
export const stationOrderPath = (order: string): string => `${stationDeskPath}/aanvragen/${order}`;
export const stationDaysPath = `${stationDeskPath}/dagen`;
/** The question before a closed slot is opened again. */
export const openSlotPath = (slot: Slot): string => `${stationDaysPath}?openen=${encodeURIComponent(slotId(slot))}`;
export const stationRulesPath = `${stationDeskPath}/regels`;
export const stationSheetPath = `${stationDeskPath}/vandaag-en-morgen`;

/** The organisers' list of desks; `desk` is the one to change, `search` what stations are looked for. */
export const desksPath = '/bureau/stationsloketten';
export const deskPlanPath = (desk: string): string => `${desksPath}?loket=${encodeURIComponent(desk)}`;

// Reads a calendar with ical.js, Thunderbird's engine, in strict mode, and prints its events as JSON.
// Usage: node read_calendar.mjs NODE_MODULES FILE
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, file] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(path.join(modules, "ical.js", "dist", "ical.js")).href);
ICAL.design.strict = true;

const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(file));
const calendar = new ICAL.Component(ICAL.parse(text));

const digits = (number, width = 2) => String(number).padStart(width, "0");

function iso(time) {
  const day = `${digits(time.year, 4)}-${digits(time.month)}-${digits(time.day)}`;
  if (time.isDate) return day;
  const zone = time.zone.tzid === "UTC" ? "Z" : ` ${time.zone.tzid}`;
  return `${day}T${digits(time.hour)}:${digits(time.minute)}:${digits(time.second)}${zone}`;
}

function seconds(alarm, event) {
  const trigger = alarm.getFirstProperty("trigger");
  const lasts = event.endDate.subtractDateTz(event.startDate).toSeconds();
  const fromEnd = trigger.getParameter("related") === "END";
  return trigger.getFirstValue().toSeconds() + (fromEnd ? lasts : 0);
}

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const value = (name) => component.getFirstPropertyValue(name);
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    start: iso(event.startDate),
    end: iso(event.endDate),
    allday: event.startDate.isDate,
    status: value("status"),
    sequence: value("sequence"),
    transp: value("transp"),
    url: value("url"),
    alarms: component.getAllSubcomponents("valarm").map((alarm) => seconds(alarm, event)),
  };
});
fs.writeFileSync(1, JSON.stringify(events));

// Once for a run of journeys: a hall that is new and one with the demo in it, each made by a first start of the built
// server as anybody's is, then stopped. Every journey starts on a copy.
import { type Halls, tellHalls } from './halls.js';
import { newPlace, type Place, removePlace } from './place.js';
import { startServer } from './server-process.js';

export default async function makeHalls(): Promise<() => Promise<void>> {
  const [empty, demo] = await Promise.all([makeHall('empty'), makeHall('demo')]);
  tellHalls({ empty, demo });
  return async () => {
    for (const place of [empty, demo]) await removePlace(place);
  };
}

async function makeHall(hall: keyof Halls): Promise<Place> {
  const place = await newPlace();
  const server = await startServer({ ...place, hall });
  const code = await server.end();
  if (code !== 0) throw new Error(`The server of the ${hall} hall ended with ${code}:\n${server.logs()}`);
  return place;
}

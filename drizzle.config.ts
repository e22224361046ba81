// Where drizzle-kit finds the tables of every domain and puts the migrations made from them.
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './server/src/**/*.tables.ts',
  out: './migrations',
  casing: 'snake_case',
});

// Two roles of the database besides its owner, so that a boundary of the product is one of the database too: `sala_web`
// serves everybody and is refused what a group keeps to itself; `sala_room` serves the members of groups. The owner
// migrates and does nothing else.
import { CannotStart } from '../faults/cannot-start.js';

export const WEB_ROLE = 'sala_web';
export const ROOM_ROLE = 'sala_room';

/** Any number, the same in every process. */
const LOCK = 1_396_788_290;

/** Roles belong to the whole server: several processes and databases may make them at the same moment. */
const makeRole = (role: string) => `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then
      begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end;
    end if;
    if not pg_has_role(current_user, '${role}', 'member') then
      begin execute format('grant ${role} to %I', current_user);
      exception when unique_violation or internal_error then null; end;
    end if;
  end $$`;

/** Makes the roles where they are missing, and lets `sala_web` at whatever the owner makes from now on. */
const MAKE_ROLES = [
  // Two processes that start together on one database: one after the other.
  `select pg_advisory_lock(${LOCK})`,
  makeRole(WEB_ROLE),
  makeRole(ROOM_ROLE),
  // Whoever serves a member also reads what everybody may read; not the other way round.
  `do $$ begin
    if not pg_has_role('${ROOM_ROLE}', '${WEB_ROLE}', 'member') then
      grant ${WEB_ROLE} to ${ROOM_ROLE};
    end if;
  exception when unique_violation or internal_error then null; end $$`,
  `alter default privileges in schema public grant select, insert, update, delete on tables to ${WEB_ROLE}`,
  `alter default privileges in schema public grant usage on sequences to ${WEB_ROLE}`,
  `select pg_advisory_unlock(${LOCK})`,
];

/** Makes the roles; `exec` runs one statement as the owner. Throws CannotStart when the owner may not make roles. */
export async function makeRoles(exec: (statement: string) => Promise<unknown>): Promise<void> {
  try {
    for (const statement of MAKE_ROLES) await exec(statement);
  } catch (error) {
    if ((error as { code?: unknown }).code !== '42501') throw error;
    throw new CannotStart(
      `The user of DATABASE_URL may not make the roles ${WEB_ROLE} and ${ROOM_ROLE}, which keep what groups say among ` +
        'themselves apart. Let an administrator of the database server run once: ' +
        `create role ${WEB_ROLE}; create role ${ROOM_ROLE}; grant ${WEB_ROLE} to ${ROOM_ROLE}; ` +
        `grant ${WEB_ROLE}, ${ROOM_ROLE} to <that user>;`,
      { cause: error },
    );
  }
}

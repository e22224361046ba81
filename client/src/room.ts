// A group's room, taken over: talk without leaving the page, heard at once by whoever else is in it.
import './groups/group-room.js';
import './infra/leave.js';

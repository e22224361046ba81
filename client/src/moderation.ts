// The moderators' page, taken over: decisions without leaving it, and word of what others decided.
import './moderation/moderation-queue.js';

import { LRUCache } from 'lru-cache';
import type { Profile, Profiles } from '../conversation/conversation-store.ts';

const MAX_CACHED = 5000;

/** Profiles with those last used in memory. Only where no other process changes them. */
export function cacheProfiles(profiles: Profiles): Profiles {
  const cached = new LRUCache<string, Profile>({ max: MAX_CACHED });
  return {
    async read(userKey) {
      const known = cached.get(userKey);
      if (known) return known;
      const profile = await profiles.read(userKey);
      cached.set(userKey, profile);
      return profile;
    },
    async save(userKey, profile) {
      // After the write: a read that began before it may have put the old profile back meanwhile.
      await profiles.save(userKey, profile);
      cached.delete(userKey);
    },
    async remove(userKey) {
      await profiles.remove(userKey);
      cached.delete(userKey);
    },
  };
}

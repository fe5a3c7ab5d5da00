import type { FeedEntry, FeedOwner } from '../../domain/feed.ts';

/** Calendar feeds, each at an address that only its secret (160 random bits) opens. */
export type Feeds = {
  /** The feed's secret, made when first asked for. */
  secret(of: FeedOwner): Promise<string>;
  /** The feed's secret where it has one; a meeting has one from when it is saved. */
  existing(of: FeedOwner): Promise<string | undefined>;
  /** Gives a feed to every meeting that was saved by a version that gave it none. */
  complete(): Promise<void>;
  /** A new secret for the feed; the old one opens nothing any more. */
  renew(of: FeedOwner): Promise<string>;
  /** The feed's secret opens nothing any more. */
  end(of: FeedOwner): Promise<void>;
  /** Whose feed the secret opens. */
  opened(secret: string): Promise<FeedOwner | undefined>;
  /** The groups' meetings that start after `from`, cancelled ones too, soonest first, with the person's answers. */
  entries(groupIds: readonly string[], of: { from: Temporal.Instant; personId?: string }): Promise<FeedEntry[]>;
  /** Since when the feed's content has been the one with this ETag, as far as was asked: never twice the same second. */
  changedAt(of: FeedOwner, etag: string, now: Temporal.Instant): Promise<Temporal.Instant>;
};

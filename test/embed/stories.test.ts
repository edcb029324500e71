import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lookAtStories } from '../helpers/look-at-stories.js';
import { storyIds } from '../helpers/stories.js';

const ids = storyIds();

it('the stories are there for each public element', () => {
  const elements = new Set(ids.map((id) => id.split('--')[0]));
  for (const element of ['arrival-assessment', 'radar', 'compare', 'report'])
    assert.ok(elements.has(element), element);
});

// Those of the assessment are half the work: stories-of-the-assessment.test.ts.
lookAtStories(
  'the stories of the other elements',
  ids.filter((id) => !id.startsWith('arrival-assessment--')),
);

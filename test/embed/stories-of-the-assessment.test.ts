import { lookAtStories } from '../helpers/look-at-stories.js';
import { storyIds } from '../helpers/stories.js';

lookAtStories(
  'the stories of the assessment',
  storyIds().filter((id) => id.startsWith('arrival-assessment--')),
);

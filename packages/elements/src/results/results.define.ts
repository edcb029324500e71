import '../briefing/briefing.define.js';
import '../departments/hand-back.define.js';
import '../outputs/outputs.define.js';
import '../save/save.define.js';
import './story.define.js';

/** The themes a team looks for, the stretches of speech they are looked for in, and their cues. */
@NullMarked
package org.leitmotif.transforms.themes;

import org.jspecify.annotations.NullMarked;

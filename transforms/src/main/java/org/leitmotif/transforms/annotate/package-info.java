/** Tokens, sentences, parts of speech and lemmas. The one package that imports CoreNLP. */
@NullMarked
package org.leitmotif.transforms.annotate;

import org.jspecify.annotations.NullMarked;

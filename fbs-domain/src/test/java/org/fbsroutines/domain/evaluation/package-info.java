/**
 * A second, slow evaluation of the rules, written from their text alone and never from the engine:
 * every rule is a plain yes-or-no method over one way the patient may be, and what is unknown is
 * settled by trying every way. The text is the evidence page (R01 to R40) and the readings of the
 * design. Whoever changes a rule changes it here by its text, not by looking at the engine.
 */
@NullMarked
package org.fbsroutines.domain.evaluation;

import org.jspecify.annotations.NullMarked;

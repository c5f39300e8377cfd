/**
 * Codes of other systems for procedures and conditions: what they surely are not, what they may
 * bear on, and what a clinic says that they mean. No word beside a code is looked at.
 */
@NullMarked
package org.fbsroutines.persistence.code;

import org.jspecify.annotations.NullMarked;

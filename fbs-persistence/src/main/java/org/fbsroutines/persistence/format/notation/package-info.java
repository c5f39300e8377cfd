/**
 * How one value is written: numbers and days in the notation of a country, lists in a cell, names,
 * ids and tokens.
 */
@NullMarked
package org.fbsroutines.persistence.format.notation;

import org.jspecify.annotations.NullMarked;

package org.fbsroutines.web.figure;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A picture as described.
 *
 * @param timeline its beats
 * @param props what stands there, from back to front
 * @param people who is there, from back to front
 * @param arrows where the movement goes
 * @param lens a part shown larger
 * @param labels words that stay
 */
record Scene(
    Timeline timeline,
    ImmutableList<Prop> props,
    ImmutableList<Person> people,
    ImmutableList<Arrow> arrows,
    Optional<Lens> lens,
    ImmutableList<Label> labels) {}

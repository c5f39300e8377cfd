package org.fbsroutines.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fbsroutines.domain.patient.PatientFacts;
import org.fbsroutines.domain.screening.Screener;
import org.fbsroutines.domain.screening.Screening;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A full screening of one patient with findings, by the engine, by hand and by Drools. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ScreeningBenchmark {
  private final Screener screener = Screener.standard();
  private final DroolsPeer drools = new DroolsPeer();
  private final PatientFacts[] patients = BenchmarkPatients.timed();
  private int next;

  /** Returns what the engine decides. */
  @Benchmark
  public Screening engine() {
    return screener.screen(patient(), BenchmarkPatients.DATE);
  }

  /** Returns what the rules written by hand decide. */
  @Benchmark
  public List<?> handWritten() {
    return HandWritten.screen(patient(), BenchmarkPatients.DATE);
  }

  /** Returns what the rules in Drools decide. */
  @Benchmark
  public List<?> drools() {
    return drools.screen(patient(), BenchmarkPatients.DATE);
  }

  private PatientFacts patient() {
    next = (next + 1) % patients.length;
    return patients[next];
  }
}

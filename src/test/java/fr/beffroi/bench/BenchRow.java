package fr.beffroi.bench;

import java.util.List;

/** Something that is measured. Rows run one after the other, on the same database and broker. */
interface BenchRow {

    List<Measure> run(BenchPlace place) throws Exception;
}

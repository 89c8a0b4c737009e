package fr.beffroi.review.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.beffroi.kernel.DocumentId;
import fr.beffroi.review.documents.DocumentRequest.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the documents asked for in each request. */
@Repository
class AskedItemRows {

    private final JdbcClient db;

    AskedItemRows(JdbcClient db) {
        this.db = db;
    }

    /** By request, in the order of the request. */
    Map<UUID, List<Item>> of(UUID[] requests) {
        return db
                .sql(
                        """
                        select * from document_request_item
                        where request_id = any(:requests) order by position
                        """)
                .param("requests", requests)
                .query((row, _) -> Map.entry(row.getObject("request_id", UUID.class), item(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    void insert(UUID request, List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            db.sql(
                            """
                            insert into document_request_item
                                (request_id, position, code, label, reason, indispensable)
                            values (:request, :position, :code, :label, :reason, :indispensable)
                            """)
                    .param("request", request)
                    .param("position", i)
                    .param("code", item.code())
                    .param("label", item.label())
                    .param("reason", item.reason())
                    .param("indispensable", item.indispensable())
                    .update();
        }
    }

    static @Nullable DocumentId document(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new DocumentId(id);
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("code"),
                row.getString("label"),
                row.getString("reason"),
                row.getBoolean("indispensable"),
                row.getString("explanation"),
                document(row, "document_id"),
                row.getString("document_name"));
    }
}

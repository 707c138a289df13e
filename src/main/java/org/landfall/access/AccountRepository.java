package org.landfall.access;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<AccountEntity, UUID> {
    Optional<AccountEntity> findBySignInName(String signInName);

    List<AccountEntity> findBySignInNameIn(Collection<String> signInNames);

    /** Whether this installation has ever had a custodian who could sign in. */
    boolean existsByCustodianOnceTrue();

    /** Locked until the transaction ends, so that two people cannot change one account at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<AccountEntity> lock(UUID id);

    /** Every account of a role, locked in one order: what may not happen to the last one is decided here. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.role = :role order by a.id")
    List<AccountEntity> lockAll(Role role);

    @Query("""
            select a from Account a
            where (:text = '' or a.signInName like concat('%', :text, '%') escape '\\'
                   or lower(a.displayName) like concat('%', :text, '%') escape '\\')
              and (:role is null or a.role = :role)
              and (:state is null or a.state = :state)
            """)
    Page<AccountEntity> search(String text, @Nullable Role role, @Nullable AccountState state, Pageable page);
}

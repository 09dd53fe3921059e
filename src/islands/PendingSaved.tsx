/** Stands before what a page draws otherwise for those who have saved work; `styles/pending.css` keeps that out of sight meanwhile. */
export const PendingSaved = () => <p class="reading pending-saved">Reading what is saved in this browser.</p>;
